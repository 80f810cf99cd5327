/**
 * Characters that are the same in a name for whoever searches: first the form that all others fold to.
 * Glyph variants that Hong Kong keyboards, HKSCS and old records mix (吿/告, 衞/衛, 峯/峰 …), and the simplified
 * forms of characters common in names. Where one simplified form stands for several characters they all fold
 * together: finding one name too many is harmless, not finding one is not.
 */
const GROUPS = `
告吿 約约 溫温 衛衞卫 啟啓启 峰峯 群羣 裡裏 線綫线 說説说 悅悦 銳鋭锐 稅税 脫脱 閱閲阅 偽僞 為爲为 強强 戶户戸 產産产
清淸 青靑 靜静 淨净 爭争 真眞 慎愼 鎮鎭镇 填塡 顏顔颜 彥彦 彙匯汇滙 兌兑 蛻蜕 眾衆众 麵麪面 床牀 匯滙 鄰隣邻 嶽岳 秘祕 污汚
郎郞 朗朖 廊廓 娘孃 繡綉绣 鏽銹 鑒鑑鉴 卻却 腳脚 鉤鈎钩 夠够 霉黴 蹤踪 輝煇辉 煙烟 燕鷰 菸 桿杆 著着 墻牆墙 嫻嫺娴 嬋婵 妍姸 姊姉 姪侄
冊册 冰氷 凜凛 凌淩 準准 涼凉 減减 湊凑 潔洁絜 升昇陞 佈布 佔占 并並竝併幷 伙夥 侶侣 呂吕 宮宫 榮荣 營营 瑩莹 螢萤 瑤瑶 遙遥 搖摇 謠谣
瓊琼 珍珎 璿璇 琍璃 瑰瓌 玨珏 喆哲 嘉佳 傑杰 亨享 栢柏 樑梁 棟栋 樹树 楓枫 楊杨 橋桥 機机 權权 歡欢 勳勛勋 勵励 勸劝 勁劲 勞劳
劉刘 則则 剛刚 劍劒剑 創创 動动 務务 勝胜 華华 葉叶 蔣蒋 蕭萧 蘇苏甦 蘭兰 薩萨 藍蓝 蓮莲 蔭荫 藝艺 藥药 芸 莊庄 萬万 蒼苍 薔蔷 蘆芦
陳陈 張张 黃黄 趙赵 吳吴 孫孙 馬马 鄭郑 謝谢 許许 鄧邓 馮冯 盧卢 鍾鐘钟 蔡 賴赖 龍龙 龔龚 龐庞 羅罗 賈贾 鄒邹 韓韩 閻阎 魯鲁 錢钱 譚谭 陸陆
範范 顧顾 賀贺 齊齐 嚴严 歐欧 關关 關関 簡简 鄺邝 單单 樂乐 聶聂 聞闻 紀纪 練练 麥麦 倫伦 麗丽 儀仪 億亿 優优 偉伟 傳传 俠侠 個个 們们 侖仑
寶寳宝 寧寗甯宁 實实 審审 寬宽 賓賔宾 憲宪 愛爱 慶庆 懷怀 憶忆 恆恒 惠恵 德徳悳 應应 戀恋 悶闷 態态 懇恳 懿
東东 來来 條条 榆 檸柠 櫻樱 欽钦 殷 毅 氣气 沖冲 決决 沒没 漢汉 潤润 澤泽 濤涛 濱滨 灣湾 湯汤 滿满 漁渔 溝沟 淵渊 渡 濃浓 瀾澜 瀟潇 潁颍 濟济 鴻鸿
煒炜 煥焕 燦灿 燈灯 燁烨 爍烁 營営 炳昺昞 熙煕凞 烱炯 焰燄 爐炉 爺爷 牽牵 獻献 獅狮 獨独 瑋玮 璣玑 環环 現现 琺珐 瑪玛
當当 畢毕 異异 畫画 發髮发 皚皑 盡尽 監监 盤盘 碩硕 確确 礎础 禮礼 禎祯 祿禄 福 禪禅 秋穐 種种 積积 穎頴颖 穩稳 稱称 窮穷 競竞 筆笔 節节 築筑
紅红 純纯 紹绍 紳绅 細细 終终 組组 結结 絲丝 經经 綠绿緑 維维 綺绮 網网 緒绪 緯纬 縉缙 縈萦 繼继 續续 纓缨 緣缘 編编 練練 繪绘 績绩 綸纶 絢绚
義义 習习 聖圣 聰聡聪 聲声 聯联 職职 肅肃 臺台 臨临 興兴 舉举 舊旧 艷艶豔艳 莉 莖茎 萊莱 蕓芸 處处 虛虚 號号 見见 規规 覺觉 親亲 觀观
計计 記记 訓训 詠咏 詩诗 詳详 誠诚 語语 論论 諾诺 諱讳 謙谦 講讲 證证 譽誉 議议 護护 讓让 讚赞贊 豐豊丰 貝贝 貞贞 貴贵 賢贤 賜赐 質质 資资 賽赛 贏赢
車车 軍军 軒轩 輕轻 輔辅 輪轮 轉转 遠远 達达 運运 連连 進进 選选 遜逊 邁迈 邊邉边 遲迟 過过 道 郵邮 鄉乡 酈郦 醫医 釗钊 鈞钧 鈴铃 鉅巨 銀银 銘铭 銓铨 鋒锋 鋼钢
錦锦 錫锡 鍵键 鎧铠 鏡镜 鐵铁鉄 鑫 鑽钻 鑾銮 長长 門门 開开 閎闳 閔闵 闊阔濶 陰阴 陽阳 際际 隨随 隱隐 雄 雙双 難难 雲云 電电 霞 霧雾 靈灵 韋韦 韻韵 響响
項项 順顺 須须 頌颂 預预 頓顿 領领 頤颐 題题 願愿 類类 顯显 風风 飛飞 飄飘 館舘馆 駒驹 駱骆 駿骏 騰腾 騏骐 驊骅 驚惊 體体 鬆松 魚鱼 鮑鲍 鮮鲜 鳳凤 鳴鸣 鵬鹏 鶯莺 鶴鹤 鷹鹰 鸞鸾 麟 點点
國国 園园 圓圆 圖图 團团 報报 塊块 場场 堅坚 執执 壯壮 壽寿 夢梦 奮奋 奧奥 婁娄 媽妈 嫦 嬌娇 學学 孝 爾尔 將将 專专 導导 屬属 岡冈 嵐岚 島島岛 峽峡 崗岗 嶺岭
帥帅 師师 帶带 幣币 幫帮 廣广 廠厂 廳厅 庫库 彈弹 彌弥 後后 從从 復复 徵征 衝冲 晉晋 曉晓 曄晔 暉晖 時时 暢畅 曆历 歷历 書书 會会 腦脑 腫肿 膽胆 臉脸 與与 殺杀 殼壳
喬乔 員员 問问 單単 喚唤 嘯啸 噸吨 嚮向 區区 協协 卓 參参 雋隽 隆 雞鷄鸡 離离 電電
`;

export const VARIANTS: ReadonlyMap<string, string> = joined(GROUPS.split(/\s+/));

/** Groups that share a character are one group. */
function joined(groups: string[]): Map<string, string> {
  const folded = new Map<string, string>();
  for (const group of groups) {
    const chars = [...group.normalize("NFKD")];
    const known = chars.map((char) => folded.get(char)).filter((root) => root !== undefined);
    const root = known[0] ?? chars[0];
    if (root === undefined) continue;
    for (const [char, old] of folded) if (known.includes(old)) folded.set(char, root);
    for (const char of chars) folded.set(char, root);
  }
  return folded;
}
